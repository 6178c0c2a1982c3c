import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/features/user/guard.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "see_results");
  return { name: municipality.name };
}

export default function Overview() {
  const { name } = useLoaderData<typeof loader>();
  return <h1>{name}</h1>;
}
