import type { IncomingMessage, ServerResponse } from "node:http";

export declare function answerUsage(request: IncomingMessage, response: ServerResponse): boolean;
