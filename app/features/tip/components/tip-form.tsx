import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage, type Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { Button, Choice, ChoiceGroup, Select, TextArea, TextField } from "#app/ui/form.tsx";
import { languageMark, Marked } from "#app/ui/words.tsx";
import { CATEGORY_GROUPS, TIP_CATEGORIES } from "../categories.ts";
import type { ChosenPoint } from "../chosen-point.server.ts";
import {
  FREQUENCIES,
  PLACE_TEXT_LIMIT,
  SEASONS,
  TEXT_LIMIT,
  TIMES_OF_DAY,
  type TipForm as TipFormValue,
  WEEK_PARTS,
} from "../tip.schema.ts";

type FieldName = keyof TipFormValue;

/** What was in each field when the form was sent, and what is wrong with it, in words. */
export interface TipFormState {
  value(name: FieldName): string | undefined;
  error(name: FieldName): string | undefined;
}

interface TipFormProps extends TipFormState {
  submission: string;
  slug: string;
  language: Language;
  point: ChosenPoint;
  areas: { key: string; name: string }[];
  placeNames: string[];
}

/** The id of a field, or of the first control of a group: where the error summary leads. */
export const fieldId = (name: FieldName): string =>
  name === "category" ? `category-${TIP_CATEGORIES[0].code}` : name === "lat" || name === "lon" ? "placeText" : name;

/** One page, in the order in which one tells a neighbour: where, what, more, when. Everything works as plain HTML. */
export function TipForm(props: TipFormProps) {
  const { t } = useTranslation("tip");
  return (
    <form method="post" noValidate>
      <input type="hidden" name="submission" value={props.submission} />
      <Where {...props} />
      <What {...props} />
      <More {...props} />
      <When {...props} />
      <p className="muted">{t("privacy")}</p>
      <div className="actions">
        <Button>{t("send")}</Button>
      </div>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Where({ slug, language, point, areas, placeNames, value, error }: TipFormProps) {
  const { t } = useTranslation("tip");
  const mapAddress = (query = "") => inLanguage(`/${slug}/karta${query}`, language);
  const inside = point.state === "inside" ? point : undefined;
  return (
    <Part title={t("where")}>
      {inside ? (
        <>
          <input type="hidden" name="lat" value={inside.lat} />
          <input type="hidden" name="lon" value={inside.lon} />
          <p>
            <b>{t("pointChosen")}</b>{" "}
            {inside.near ? <Marked>{t("pointNear", { name: markedSwedish(inside.near, language) })}</Marked> : null}{" "}
            <span className="muted">{t("pointKept")}</span>
          </p>
          <p>
            <a href={mapAddress(`?lat=${inside.lat}&lon=${inside.lon}`)}>{t("changePoint")}</a>
            {" · "}
            <a href={inLanguage(`/${slug}/tipsa`, language)}>{t("removePoint")}</a>
          </p>
        </>
      ) : (
        <p>
          <a className="button second" href={mapAddress()}>
            {t("chooseOnMap")}
          </a>
        </p>
      )}
      <TextField
        id="placeText"
        name="placeText"
        label={inside ? t("placeTextWithPoint") : t("placeText")}
        hint={t("placeTextHint")}
        list="place-names"
        maxLength={PLACE_TEXT_LIMIT}
        autoComplete="off"
        defaultValue={value("placeText")}
        error={error("placeText") ?? error("lat")}
      />
      <datalist id="place-names">
        {placeNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Select
        id="area"
        name="area"
        label={t("area")}
        hint={inside?.area ? t("areaProposed") : undefined}
        defaultValue={value("area") ?? inside?.area ?? ""}
        error={error("area")}
      >
        <option value="">{t("areaUnknownChoice")}</option>
        {areas.map(({ key, name }) => (
          <option key={key} value={key} {...languageMark({ sv: name }, language)}>
            {name}
          </option>
        ))}
      </Select>
    </Part>
  );
}

const GROUP_TEXTS = {
  sight: "groupSight",
  traffic: "groupTraffic",
  upkeep: "groupUpkeep",
  people: "groupPeople",
  other: "groupOther",
  good: "groupGood",
} as const;

function What({ language, value, error }: TipFormProps) {
  const { t } = useTranslation("tip");
  return (
    <ChoiceGroup id="category" label={t("what")} heading error={error("category")}>
      {CATEGORY_GROUPS.map((group) => (
        <div key={group} className="choice-group">
          <p className="eyebrow">{t(GROUP_TEXTS[group])}</p>
          {TIP_CATEGORIES.filter((category) => category.group === group).map(({ code, label }) => (
            <Choice
              key={code}
              id={`category-${code}`}
              type="radio"
              name="category"
              value={code}
              label={inWords(label, language)}
              defaultChecked={value("category") === code}
            />
          ))}
        </div>
      ))}
    </ChoiceGroup>
  );
}

function More({ value, error }: TipFormProps) {
  const { t } = useTranslation("tip");
  return (
    <Part title={t("more")}>
      <p>{t("noNames")}</p>
      {(["description", "suggestion"] as const).map((name) => (
        <TextArea
          key={name}
          id={name}
          name={name}
          label={t(name)}
          hint={t("characters", { number: TEXT_LIMIT })}
          maxLength={TEXT_LIMIT}
          defaultValue={value(name)}
          error={error(name)}
        />
      ))}
    </Part>
  );
}

const WHEN_CHOICES = {
  timeOfDay: TIMES_OF_DAY,
  weekPart: WEEK_PARTS,
  season: SEASONS,
  frequency: FREQUENCIES,
} as const;

/** Folded away: most tips are understood without it. */
function When({ value, error }: TipFormProps) {
  const { t } = useTranslation("tip");
  const names = Object.keys(WHEN_CHOICES) as (keyof typeof WHEN_CHOICES)[];
  const isUsed = [...names, "avoids" as const].some((name) => value(name) || error(name));
  return (
    <details open={isUsed}>
      <summary>{t("when")}</summary>
      <div className="grid tight">
        {names.map((name) => (
          <Select key={name} id={name} name={name} label={t(name)} defaultValue={value(name) ?? ""} error={error(name)}>
            <option value="">{t("notChosen")}</option>
            {WHEN_CHOICES[name].map((choice) => (
              <option key={choice} value={choice}>
                {t(`choice.${choice}`)}
              </option>
            ))}
          </Select>
        ))}
      </div>
      <ChoiceGroup id="avoids" label={t("avoids")} error={error("avoids")}>
        {(["yes", "no"] as const).map((answer) => (
          <Choice
            key={answer}
            id={`avoids-${answer}`}
            type="radio"
            name="avoids"
            value={answer}
            label={t(`choice.${answer}`)}
            defaultChecked={value("avoids") === answer}
          />
        ))}
      </ChoiceGroup>
    </details>
  );
}
