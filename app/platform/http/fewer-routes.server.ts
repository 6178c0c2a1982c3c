import type { ServerBuild } from "@remix-run/node";

/**
 * The same build with the routes below one address only, and what lies around them. Remix goes through every route that
 * it knows three times per page; the pages that very many ask for at once are spared that.
 */
export function onlyBelow(build: ServerBuild, address: string): ServerBuild {
  const kept = new Set<string>();
  for (const route of Object.values(build.routes)) {
    if (!route?.path?.startsWith(address)) continue;
    for (let id: string | undefined = route.id; id; id = build.routes[id]?.parentId) kept.add(id);
  }
  const of = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  return { ...build, routes: of(build.routes), assets: { ...build.assets, routes: of(build.assets.routes) } };
}
