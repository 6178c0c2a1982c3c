import { createContext, useContext } from "react";

/** Known while the page is made on the server, and not in the browser, where nonces are hidden anyway. */
interface Facts {
  cspNonce?: string;
  requestId?: string;
  demo?: boolean;
  /** A form was sent that has something to put right. */
  refused?: boolean;
}

export const RequestFacts = createContext<Facts>({});

export const useRequestFacts = () => useContext(RequestFacts);
