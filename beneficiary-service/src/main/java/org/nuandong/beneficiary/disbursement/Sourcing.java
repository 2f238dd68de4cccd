package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nuandong.beneficiary.budget.Share;
import org.nuandong.beneficiary.platform.Yuan;
import org.nuandong.beneficiary.programme.ProjectSource;
import org.nuandong.commons.dictionary.Dictionaries;

/** 资金来源: who bears a line, as it was stated, as its list says, or as its project plans. */
@ApplicationScoped
class Sourcing {

    private final Dictionaries dictionaries;

    Sourcing(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Null where nothing is stated: the list says it. */
    List<Share> stated(
            BigDecimal amount, String source, List<PaymentRequests.SourceTotal> sources) {
        dictionaries.require("fund-source", source, "source");
        if (sources == null) {
            return source == null ? null : List.of(new Share(source, Yuan.of(amount)));
        }
        Set<String> seen = new HashSet<>();
        BigDecimal sum = Yuan.ZERO;
        for (int i = 0; i < sources.size(); i++) {
            PaymentRequests.SourceTotal one = sources.get(i);
            dictionaries.require("fund-source", one.source(), "sources[" + i + "].source");
            if (!seen.add(one.source()) || one.amountYuan().signum() == 0) {
                throw DisbursementProblem.SOURCES_DIFFER.at("sources[" + i + "]");
            }
            sum = sum.add(one.amountYuan());
        }
        if (source != null || sum.compareTo(amount) != 0) {
            throw DisbursementProblem.SOURCES_DIFFER.at("sources");
        }
        return sources.stream()
                .map(one -> new Share(one.source(), Yuan.of(one.amountYuan())))
                .toList();
    }

    /** Every line with its shares. */
    List<PaymentEntry> borne(PaymentList list, Terms terms, List<PaymentEntry> entries) {
        List<ProjectSource> planned = terms.project().sources();
        return entries.stream()
                .map(
                        entry ->
                                entry.shares() == null
                                        ? entry.borneBy(ofList(list, planned, entry.amount()))
                                        : entry)
                .toList();
    }

    private static List<Share> ofList(
            PaymentList list, List<ProjectSource> planned, BigDecimal amount) {
        return list.source() == null
                ? Split.of(amount, planned)
                : List.of(new Share(list.source(), amount));
    }
}
