"use client";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { MessagePage } from "./_components/message-page";

/** What a page shows when it cannot be drawn. What was typed on a map is safe: it does not live on this page. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <MessagePage
      title="This page didn't load"
      actions={
        <>
          <Button variant="primary" size="lg" onClick={reset}>Try again</Button>
          <a href="/" className={buttonClass("secondary", "lg")}>Go to your journeys</a>
        </>
      }
    >
      Nothing that was saved is lost. Try again, or go back to your journeys.
      {error.digest && <span className="mt-2 block text-card text-ink-3">The server&apos;s log names it {error.digest}.</span>}
    </MessagePage>
  );
}
