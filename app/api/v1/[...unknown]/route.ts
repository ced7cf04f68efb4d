/** Whatever no other route answers. */
import { toErrorResponse } from "@/lib/contract/http-error";
import { AppError } from "@/lib/errors";

const answer = async (request: Request): Promise<Response> =>
  toErrorResponse(new AppError("not_found", "no such route"), `${request.method} /api/v1/*`);

export { answer as GET, answer as POST, answer as PUT, answer as PATCH, answer as DELETE };
