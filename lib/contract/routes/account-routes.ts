/** Routes about oneself: getting an account, who am I, new password, signing out everywhere. */
import { defineRoute, PUBLIC, SIGNED_IN } from "../define-route";
import { account, me, newAccount, passwordChange } from "../schemas/people";

export const createAccountRoute = defineRoute({
  method: "POST", path: "/api/v1/accounts", access: PUBLIC, status: 201, body: newAccount, response: account,
  summary: "Create an account: the first one (with the set-up link's token), or any where ALLOW_SIGN_UP is true",
});
export const readMeRoute = defineRoute({
  method: "GET", path: "/api/v1/me", access: SIGNED_IN, status: 200, response: me,
  summary: "Who is signed in, and their workspaces",
});
export const changePasswordRoute = defineRoute({
  method: "POST", path: "/api/v1/me/password", access: SIGNED_IN, status: 204, body: passwordChange,
  summary: "Change the password; every other sign-in ends, this one goes on under a new cookie",
});
export const signOutEverywhereRoute = defineRoute({
  method: "DELETE", path: "/api/v1/me/sessions", access: SIGNED_IN, status: 204,
  summary: "Sign out on every device, this one included",
});
