import { createContext, useContext } from "react";

/** Known while the page is made on the server, and not in the browser, where nonces are hidden anyway. */
export const RequestFacts = createContext<{ cspNonce?: string; requestId?: string; demo?: boolean }>({});

export const useRequestFacts = () => useContext(RequestFacts);
