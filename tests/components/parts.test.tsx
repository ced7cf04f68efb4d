import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Avatar, initials } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { DepartmentCode } from "@/components/ui/department-code";
import { departmentColour } from "@/components/ui/department-style";
import { Field } from "@/components/ui/field";
import { parseTheme } from "@/components/ui/theme";

describe("a field", () => {
  it("ties label, hint and error to its control", () => {
    const html = renderToStaticMarkup(
      <Field label="Code" hint="Two letters." error="Another department has it.">{(control) => <input {...control} />}</Field>,
    );
    const id = /<input id="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`for="${id}"`);
    expect(html).toContain(`aria-describedby="${id}-hint ${id}-error"`);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toMatch(new RegExp(`<p id="${id}-error" role="alert"[^>]*>Another department has it.</p>`));
  });

  it("says nothing of hints and errors that are not there", () => {
    const html = renderToStaticMarkup(<Field label="Code">{(control) => <input {...control} />}</Field>);
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid");
  });
});

describe("a button", () => {
  it("keeps its name and its focus while it works, and submits nothing twice", () => {
    const html = renderToStaticMarkup(<Button type="submit" loading>Approve v8</Button>);
    expect(html).toContain("Approve v8");
    expect(html).toContain('type="button"');
    expect(html).toContain('aria-disabled="true"');
    expect(html).not.toContain(" disabled=");
  });
});

describe("a department", () => {
  it("is told by its letters and its name, not by colour alone", () => {
    const html = renderToStaticMarkup(<DepartmentCode code="SU" colour="#8A5E00" heard={false} name="Support" />);
    expect(html).toContain(">SU<");
    expect(html).toContain("Support hasn&#x27;t spoken here yet");
  });

  it("has a colour of its own in the dark, tuned or lightened", () => {
    expect(departmentColour("#2457e6")).toBe("light-dark(#2457e6, #5FAEFF)");
    expect(departmentColour("#123456")).toBe("light-dark(#123456, color-mix(in oklab, #123456 55%, white))");
  });
});

describe("an avatar", () => {
  it.each([["Tom Okafor", "TO"], ["Priya", "P"], ["  Ana  Maria  de Souza ", "AS"], ["", ""], ["😀 Smith", "😀S"]])("writes %j as %j", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it("stays silent where the name stands beside it", () => {
    expect(renderToStaticMarkup(<Avatar name="Tom Okafor" decorative />)).toContain('aria-hidden="true"');
    expect(renderToStaticMarkup(<Avatar name="Tom Okafor" code="SA" />)).toContain('aria-label="Tom Okafor, SA"');
  });
});

describe("the theme's cookie", () => {
  it.each([["light", "light"], ["dark", "dark"], ["system", "system"], ["<script>", "system"], [undefined, "system"]])("%j means %j", (value, theme) => {
    expect(parseTheme(value)).toBe(theme);
  });
});
