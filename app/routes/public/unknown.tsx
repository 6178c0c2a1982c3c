import { notFound } from "#app/platform/http/answers.server.ts";

/** An address below a municipality at which there is nothing: the page that says so leads to the municipality. */
export const loader = () => notFound();

export default function Unknown() {
  return null;
}
