package org.nuandong.beneficiary.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuandong.beneficiary.checklist.ChecklistItem;
import org.nuandong.beneficiary.checklist.FindingRule;

/** 答卷: are all questions of a list answered, each in its kind, and what do the answers find? */
record Answered(List<FoundFault> found) {

    /** Something that is not as it should be; {@code dueWithin} null: as the place says. */
    record FoundFault(
            String item,
            String area,
            String severity,
            boolean danger,
            String words,
            List<String> facts,
            String dueWithin) {}

    static Answered of(List<ChecklistItem> items, List<InspectionRequests.Answer> answers) {
        Map<String, ChecklistItem> byCode = new HashMap<>();
        items.forEach(item -> byCode.put(item.code(), item));
        Set<String> seen = new HashSet<>();
        List<FoundFault> found = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            InspectionRequests.Answer answer = answers.get(i);
            String at = "answers[" + i + "]";
            ChecklistItem item = byCode.get(answer.item());
            if (item == null) {
                throw InspectionProblem.ITEM_UNKNOWN.at(at + ".item");
            }
            if (!seen.add(answer.item())) {
                throw InspectionProblem.ITEM_ANSWERED_TWICE.at(at + ".item");
            }
            if (!item.takes(answer.value())) {
                throw InspectionProblem.ANSWER_NOT_OF_ITS_KIND.at(at + ".value");
            }
            item.finding(answer.value())
                    .ifPresent(rule -> found.add(fault(item, rule, answer.words())));
        }
        boolean missing =
                items.stream().anyMatch(item -> item.isRequired() && !seen.contains(item.code()));
        if (missing) {
            throw InspectionProblem.ANSWER_MISSING.at("answers");
        }
        return new Answered(List.copyOf(found));
    }

    private static FoundFault fault(ChecklistItem item, FindingRule rule, String words) {
        return new FoundFault(
                item.code(),
                item.area(),
                rule.severity(),
                rule.isDanger(),
                words,
                rule.factsOrNone(),
                rule.dueWithin());
    }
}
