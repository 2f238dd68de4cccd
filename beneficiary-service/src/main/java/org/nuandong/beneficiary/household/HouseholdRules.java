package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;

/** What makes a household: known causes and relations, and exactly one head. */
@ApplicationScoped
class HouseholdRules {

    private final Dictionaries dictionaries;
    private final OfficeClock clock;

    HouseholdRules(Dictionaries dictionaries, OfficeClock clock) {
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    void check(HouseholdRequest request) {
        plight(request.plight());
        Set<UUID> known = new HashSet<>();
        List<MemberEntry> members = request.members();
        for (int i = 0; i < members.size(); i++) {
            MemberEntry member = members.get(i);
            String at = "members[" + i + "].";
            member(member, at);
            if (member.personId() != null) {
                once(known, member.personId(), at);
            }
        }
        oneHead(members.stream().filter(MemberEntry::isHead).count());
    }

    void check(HouseholdChange change) {
        plight(change.plight());
        relations(change.members());
        oneHead(change.members());
    }

    /** Whoever joins finds a head there. */
    void checkJoining(MemberEntry entry) {
        member(entry, "");
        if (entry.isHead()) {
            throw HouseholdProblem.HEAD_EXACTLY_ONE.at("relation");
        }
    }

    private void member(MemberEntry member, String at) {
        dictionaries.require("relation-to-head", member.relation(), at + "relation");
        if ((member.personId() == null) == (member.person() == null)) {
            throw HouseholdProblem.MEMBER_NEW_OR_KNOWN.at(at + "person");
        }
        if (member.personId() != null) {
            withoutCategories(member, at);
        }
    }

    void plight(Plight plight) {
        codes("hardship-cause", plight.causes(), "causes");
        dictionaries.require("hardship-degree", plight.degree(), "degree");
        codes("need", plight.needs(), "needs");
        if (plight.income() != null) {
            clock.refuseFuture(plight.income().asOf(), "income.asOf");
        }
    }

    private void codes(String dictionary, List<String> codes, String field) {
        for (int i = 0; i < codes.size(); i++) {
            dictionaries.require(dictionary, codes.get(i), field + "[" + i + "]");
        }
    }

    void relations(List<HouseholdChange.Relation> members) {
        Set<UUID> known = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            String at = "members[" + i + "].";
            dictionaries.require("relation-to-head", members.get(i).relation(), at + "relation");
            once(known, members.get(i).personId(), at);
        }
    }

    /** Who is in the register already has an operation of their own for that. */
    private static void withoutCategories(MemberEntry member, String at) {
        if (member.categories() != null && !member.categories().isEmpty()) {
            throw HouseholdProblem.MEMBER_NEW_OR_KNOWN.at(at + "categories");
        }
    }

    private static void once(Set<UUID> known, UUID id, String at) {
        if (!known.add(id)) {
            throw HouseholdProblem.MEMBER_NAMED_TWICE.at(at + "personId");
        }
    }

    void oneHead(List<HouseholdChange.Relation> members) {
        oneHead(members.stream().filter(HouseholdChange.Relation::isHead).count());
    }

    private static void oneHead(long heads) {
        if (heads != 1) {
            throw HouseholdProblem.HEAD_EXACTLY_ONE.at("members");
        }
    }
}
