import { createContext, useContext } from "react";

/** Known on the server only; in the browser the nonce is hidden anyway. */
export const RequestFacts = createContext<{ cspNonce?: string; requestId?: string }>({});

export const useRequestFacts = () => useContext(RequestFacts);
