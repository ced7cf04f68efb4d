import { buttonClass } from "@/components/ui/button-class";
import { MessagePage } from "./message-page";

/** Unknown, deleted and foreign look the same. `nested` as for MessagePage. */
export function NothingHere({ nested }: { nested?: boolean }) {
  return (
    <MessagePage
      nested={nested}
      title="There is nothing here"
      actions={<a href="/" className={buttonClass("primary", "lg")}>Go to your journeys</a>}
    >
      It may have been deleted, or it isn&apos;t yours to see. Ask the person who sent you the link.
    </MessagePage>
  );
}
