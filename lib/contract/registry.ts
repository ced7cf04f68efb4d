/** Every route there is. The API's description and the authorization tests are made from this list. */
import type { RouteDefinition } from "./define-route";
import * as accountRoutes from "./routes/account-routes";
import * as commentRoutes from "./routes/comment-routes";
import * as journeyRoutes from "./routes/journey-routes";
import * as mapRoutes from "./routes/map-routes";
import * as memberRoutes from "./routes/member-routes";
import * as metricRoutes from "./routes/metric-routes";
import * as notificationRoutes from "./routes/notification-routes";
import * as planRoutes from "./routes/plan-routes";
import * as reviewRoutes from "./routes/review-routes";
import * as serverRoutes from "./routes/server-routes";
import * as versionRoutes from "./routes/version-routes";
import * as workspaceRoutes from "./routes/workspace-routes";

export const ROUTES: readonly RouteDefinition[] = [
  serverRoutes, accountRoutes, workspaceRoutes, memberRoutes, notificationRoutes, journeyRoutes, metricRoutes, planRoutes, mapRoutes, versionRoutes, commentRoutes, reviewRoutes,
].flatMap((group): readonly RouteDefinition[] => Object.values(group));
