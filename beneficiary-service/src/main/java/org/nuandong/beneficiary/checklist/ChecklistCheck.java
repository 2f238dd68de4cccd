package org.nuandong.beneficiary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;

/** 清单校验: a list that could not be answered, or whose rules say nothing, is not published. */
@ApplicationScoped
class ChecklistCheck {

    private final Dictionaries dictionaries;

    ChecklistCheck(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    void check(ChecklistDraft draft) {
        if (draft.validTo() != null && draft.validTo().isBefore(draft.validFrom())) {
            throw ChecklistProblem.CHECKLIST_DATES_REVERSED.at("validTo");
        }
        for (int i = 0; i < draft.subjectKinds().size(); i++) {
            dictionaries.require(
                    "inspection-subject", draft.subjectKinds().get(i), "subjectKinds[" + i + "]");
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < draft.items().size(); i++) {
            String at = "items[" + i + "]";
            ChecklistItem item = draft.items().get(i);
            if (!codes.add(item.code())) {
                throw ChecklistProblem.ITEM_NAMED_TWICE.at(at + ".code");
            }
            check(item, at);
        }
    }

    private void check(ChecklistItem item, String at) {
        dictionaries.require("inspection-area", item.area(), at + ".area");
        List<ChecklistItem.Choice> choices = item.choicesOrNone();
        boolean chooses = ChecklistItem.CHOICE.equals(item.answer());
        long distinct = choices.stream().map(ChecklistItem.Choice::code).distinct().count();
        if (chooses ? distinct < 2 || distinct < choices.size() : !choices.isEmpty()) {
            throw ChecklistProblem.CHOICES_UNCLEAR.at(at + ".choices");
        }
        for (int i = 0; i < item.findingsOrNone().size(); i++) {
            check(item, item.findingsOrNone().get(i), at + ".findings[" + i + "]");
        }
    }

    private void check(ChecklistItem item, FindingRule rule, String at) {
        dictionaries.require("finding-severity", rule.severity(), at + ".severity");
        for (int i = 0; i < rule.factsOrNone().size(); i++) {
            dictionaries.require("tip-fact", rule.factsOrNone().get(i), at + ".facts[" + i + "]");
        }
        if (!rule.isClear(item)) {
            throw ChecklistProblem.FINDING_RULE_UNCLEAR.at(at);
        }
        if (rule.dueWithin() != null && !isPositive(rule.dueWithin())) {
            throw CommonProblem.WRONG_TYPE.at(at + ".dueWithin");
        }
    }

    private static boolean isPositive(String duration) {
        try {
            Duration within = Duration.parse(duration);
            return !within.isNegative() && !within.isZero();
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
