/** Whatever no other route answers. */
import { REQUEST_HEADER } from "@/lib/auth/request-origin";
import { toErrorResponse } from "@/lib/contract/http-error";
import { AppError } from "@/lib/errors";

const answer = async (request: Request): Promise<Response> =>
  toErrorResponse(new AppError("not_found", "no such route"), {
    route: `${request.method} /api/v1/*`, requestId: request.headers.get(REQUEST_HEADER),
  });

export { answer as GET, answer as POST, answer as PUT, answer as PATCH, answer as DELETE };
