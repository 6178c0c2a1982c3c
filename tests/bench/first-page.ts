import { launchBrowser } from "../support/browser.ts";

const ROUNDS = 5;

/**
 * The first page of a survey as a slow phone meets it: bytes over the wire (compressed, headers left out), requests, and
 * time to largest paint at 400 kbit/s, 400 ms round trip and a processor four times slower. Median of five cold loads.
 */
export async function firstPage(url: string) {
  const browser = await launchBrowser();
  try {
    const loads = [];
    for (let round = 0; round < ROUNDS; round++) loads.push(await load());
    const times = loads.map((one) => one.largestPaintMs).sort((a, b) => a - b);
    return {
      ...loads[0],
      largestPaintMs: times[Math.floor(ROUNDS / 2)],
      largestPaintRangeMs: [times[0], times[ROUNDS - 1]],
    };
  } finally {
    await browser.close();
  }

  async function load() {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 400,
      downloadThroughput: 400_000 / 8,
      uploadThroughput: 400_000 / 8,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const sizes: number[] = [];
    session.on("Network.loadingFinished", ({ encodedDataLength }) => sizes.push(encodedDataLength));
    await page.goto(url, { waitUntil: "networkidle" });
    const largestPaintMs = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(Math.round(list.getEntries().at(-1)?.startTime ?? 0))).observe({
            type: "largest-contentful-paint",
            buffered: true,
          });
        }),
    );
    const documentBytes = await page.evaluate(
      () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).encodedBodySize,
    );
    const answer = {
      documentBytes,
      allBytesWithHeaders: Math.round(sizes.reduce((sum, size) => sum + size, 0)),
      requests: sizes.length,
      largestPaintMs,
    };
    await context.close();
    return answer;
  }
}
