import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The site map: the whole product on one screen. Addresses are promised to others (docs/decisions/0001). */
export default [
  index("routes/public/start.tsx"),
  route("healthz", "routes/files/healthz.ts"),

  route(":kommun", "routes/public/municipality.tsx", [index("routes/public/municipality-home.tsx")]),
] satisfies RouteConfig;
