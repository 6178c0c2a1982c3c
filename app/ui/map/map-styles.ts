import type { LinkDescriptor } from "@remix-run/node";
import leafletCss from "leaflet/dist/leaflet.css?url";
import mapCss from "./map.css?url";

/** What a page with a map links. */
export const mapStyles: LinkDescriptor[] = [leafletCss, mapCss].map((href) => ({ rel: "stylesheet", href }));
