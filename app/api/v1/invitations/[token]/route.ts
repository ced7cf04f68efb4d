import { route } from "@/lib/contract/route";
import { previewInvitationRoute } from "@/lib/contract/routes/member-routes";
import { previewInvitation } from "@/lib/data/invitation-acceptance";

export const GET = route(previewInvitationRoute, ({ params }) => previewInvitation(params.token));
