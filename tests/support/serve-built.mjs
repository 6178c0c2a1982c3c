// The built product as `npm start` serves it, without looking first whether anything has to be built.
import { register } from "tsx/esm/api";

register();
const { serve } = await import("../../app/cli/serve.ts");
await serve();
