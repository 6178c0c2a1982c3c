import { useRouteLoaderData } from "@remix-run/react";
import { Main } from "#app/ui/page.tsx";
import type { loader as municipalityLoader } from "./municipality.tsx";

export default function MunicipalityHome() {
  const data = useRouteLoaderData<typeof municipalityLoader>("routes/public/municipality");
  return (
    <Main>
      <h1>{data?.municipality.name}</h1>
    </Main>
  );
}
