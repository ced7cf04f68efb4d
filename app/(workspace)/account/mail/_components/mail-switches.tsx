"use client";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Switch } from "@/components/ui/switch";
import { apiFetch } from "@/lib/contract/client";
import { MAIL_TOPICS, type MailPreferences, type MailTopic } from "@/lib/contract/notifications";

const WORDS: Readonly<Record<MailTopic, { label: string; about: string }>> = {
  mentions: { label: "Mentions", about: "Somebody names you or your department in a comment." },
  replies: { label: "Replies", about: "Somebody answers in a thread you wrote in." },
  reviews: { label: "Reviews", about: "Somebody asks for your review, or decides on one you asked for." },
};

/** Kept at once; a switch that could not be kept goes back and says why. */
export function MailSwitches({ initial }: { initial: MailPreferences }) {
  const [wanted, setWanted] = useState(initial);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<string>();
  const handleChange = async (topic: MailTopic, checked: boolean) => {
    setWanted((last) => ({ ...last, [topic]: checked }));
    setProblem(undefined);
    setSaid("");
    try {
      await apiFetch("PATCH", "/api/v1/me/mail", { [topic]: checked });
      setSaid(`${WORDS[topic].label} ${checked ? "on" : "off"}, kept`);
    } catch (error) {
      setWanted((last) => ({ ...last, [topic]: !checked }));
      setProblem(problemMessage(error));
    }
  };
  return (
    <div>
      <FormProblem message={problem} />
      <ul className="flex flex-col">
        {MAIL_TOPICS.map((topic) => (
          <li key={topic} className="border-t border-line py-2 first:border-t-0">
            <Switch
              className="w-full justify-between max-md:min-h-11" checked={wanted[topic]} onChange={(checked) => void handleChange(topic, checked)}
              label={<span><span className="block font-medium">{WORDS[topic].label}</span><span className="block text-ink-3">{WORDS[topic].about}</span></span>}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="mt-1 min-h-4 text-card text-ink-3">{said}</p>
    </div>
  );
}
