import { route } from "@/lib/contract/route";
import { readCardHistoryRoute } from "@/lib/contract/routes/map-routes";
import { readCardHistory } from "@/lib/data/card-history";

export const GET = route(readCardHistoryRoute, ({ actor, params, query }) =>
  readCardHistory(actor, params.mapId, params.cardId, query.before));
