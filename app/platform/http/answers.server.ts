/** Thrown by loaders and actions; the calm page for the status comes from the root's ErrorBoundary. */
export function notFound(): never {
  throw new Response("Not found", { status: 404 });
}

export function forbidden(): never {
  throw new Response("Forbidden", { status: 403 });
}
