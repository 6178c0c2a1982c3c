import { existsSync } from "node:fs";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A real Chromium: CHROMIUM_PATH, an installed one, or the one that comes inside an npm package. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const installed = [process.env.CHROMIUM_PATH, ...INSTALLED].find((file) => file && existsSync(file));
  if (installed) return chromium.launch({ executablePath: installed, args: QUIET, ...options });
  // The package unpacks the shared libraries it brings along only when it believes that it runs on AWS.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  // In a single process, which suits a function in the cloud, closing one context ends the browser.
  const args = packaged.args.filter((argument) => argument !== "--single-process");
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...args, ...QUIET],
    ...options,
  });
}
