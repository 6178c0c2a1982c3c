import { useMatches } from "@remix-run/react";

interface Idle {
  unscriptedSeconds: number;
  to: string;
}

/** Of the routes on the page, the one that leaves by itself says when and whereto in `idle`. */
export function useIdle<Facts extends Idle>(): Facts | undefined {
  return useMatches()
    .map(({ data }) => (data as { idle?: Facts } | undefined)?.idle)
    .find(Boolean);
}

/** In the head, for browsers without scripts; with them the survey's script waits until nothing has been touched. */
export function IdleRefresh() {
  const idle = useIdle();
  if (!idle) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${idle.unscriptedSeconds};url=${idle.to}`} />
    </noscript>
  );
}
