/** Signing in and out: next-auth's own routes. */
import { handleAuth } from "@/lib/auth/handle-auth";

interface Context { readonly params: Promise<{ readonly nextauth: readonly string[] }> }

const handle = async (request: Request, { params }: Context): Promise<Response> =>
  handleAuth(request, (await params).nextauth);

export { handle as GET, handle as POST };
