import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isSecure } from "#app/features/user/auth.server.ts";
import { signOut } from "#app/features/user/sign-in.server.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";

export async function action({ request }: ActionFunctionArgs) {
  const headers = await signOut(database(), {
    cookie: request.headers.get("Cookie") ?? "",
    secure: isSecure(request),
  });
  return redirect(inLanguage("/logga-in?utloggad=1", languageOf(request.url)), { headers });
}

/** Following the address as a link changes nothing. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(inLanguage("/personal", languageOf(request.url)));
}
