package org.nuandong.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.dictionary.Dictionaries;

/** Refuses a draft that says too little or the impossible, field by field. */
@ApplicationScoped
class ProjectChecks {

    private final Dictionaries dictionaries;
    private final Regions regions;

    ProjectChecks(Dictionaries dictionaries, Regions regions) {
        this.dictionaries = dictionaries;
        this.regions = regions;
    }

    void check(ProgrammeRequests.Draft draft) {
        dictionaries.require("project-kind", draft.kind(), "kind");
        dictionaries.require("head-unit", draft.headUnit(), "headUnit");
        if (draft.endsOn().isBefore(draft.startsOn())) {
            throw ProgrammeProblem.PROJECT_DATES_REVERSED.at("endsOn");
        }
        if (draft.dueBefore() != null && draft.dueBefore().isBefore(draft.startsOn())) {
            throw ProgrammeProblem.PROJECT_DATES_REVERSED.at("dueBefore");
        }
        codes("category", draft.categoriesOrNone(), "categories");
        standards(draft.standards());
        codes(
                "relief-goods",
                draft.goodsOrNone().stream().map(ProjectGoods::item).toList(),
                "goods");
        codes(
                "fund-source",
                draft.sources().stream().map(ProjectSource::source).toList(),
                "sources");
        rules(draft.rulesOrNone());
        if (draft.approvals() != null) {
            approvals(draft.approvals(), "approvals");
        }
    }

    private void standards(List<ProjectStandard> standards) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < standards.size(); i++) {
            ProjectStandard one = standards.get(i);
            String at = "standards[" + i + "].";
            dictionaries.require("region-level", one.level(), at + "level");
            dictionaries.require("category", one.category(), at + "category");
            if (one.isReversed()) {
                throw ProgrammeProblem.STANDARD_REVERSED.at(at + "maxYuan");
            }
            if (!seen.add(one.level() + "/" + one.category())) {
                throw ProgrammeProblem.NAMED_TWICE.at("standards[" + i + "]");
            }
        }
    }

    private void rules(List<EligibilityRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            EligibilityRule one = rules.get(i);
            String at = "rules[" + i + "].";
            dictionaries.require("eligibility-rule", one.rule(), at + "rule");
            boolean codes = RuleBook.NEED_CODES.contains(one.rule());
            if (codes == one.codesOrNone().isEmpty()) {
                throw ProgrammeProblem.RULE_UNCLEAR.at(at + "codes");
            }
            boolean range = RuleBook.NEED_RANGE.contains(one.rule());
            boolean said = one.from() != null || one.to() != null;
            if (range != said || isReversed(one)) {
                throw ProgrammeProblem.RULE_UNCLEAR.at(at + "from");
            }
            requireCodes(one, at);
        }
    }

    private void requireCodes(EligibilityRule one, String at) {
        for (int i = 0; i < one.codesOrNone().size(); i++) {
            String code = one.codes().get(i);
            String field = at + "codes[" + i + "]";
            switch (one.rule()) {
                case "region-any" -> regions.known(code, field);
                case "degree-any" -> dictionaries.require("hardship-degree", code, field);
                default -> dictionaries.require("category", code, field);
            }
        }
    }

    private static boolean isReversed(EligibilityRule one) {
        return one.from() != null && one.to() != null && one.from() > one.to();
    }

    /** From nothing on, and rising: else nobody could say how many approve a small amount. */
    static void approvals(List<ApprovalStep> steps, String field) {
        if (steps.isEmpty() || steps.get(0).fromYuan().signum() != 0) {
            throw ProgrammeProblem.APPROVALS_UNCLEAR.at(field);
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).fromYuan().compareTo(steps.get(i - 1).fromYuan()) <= 0
                    || steps.get(i).approvers() < steps.get(i - 1).approvers()) {
                throw ProgrammeProblem.APPROVALS_UNCLEAR.at(field + "[" + i + "]");
            }
        }
    }

    private void codes(String dictionary, List<String> codes, String field) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            dictionaries.require(dictionary, codes.get(i), field + "[" + i + "]");
            if (!seen.add(codes.get(i))) {
                throw ProgrammeProblem.NAMED_TWICE.at(field + "[" + i + "]");
            }
        }
    }
}
