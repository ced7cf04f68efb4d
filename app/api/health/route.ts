import { route } from "@/lib/contract/route";
import { readHealthRoute } from "@/lib/contract/routes/server-routes";
import { readHealth } from "@/lib/data/health";

export const GET = route(readHealthRoute, readHealth);
