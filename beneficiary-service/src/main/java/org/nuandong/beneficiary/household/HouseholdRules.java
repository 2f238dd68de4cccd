package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;

/** What makes a household: known causes and relations, and exactly one head. */
@ApplicationScoped
class HouseholdRules {

    private final Dictionaries dictionaries;

    HouseholdRules(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    void check(HouseholdRequest request) {
        causes(request.causesOrNone());
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
        causes(change.causes());
        Set<UUID> known = new HashSet<>();
        List<HouseholdChange.Relation> members = change.members();
        for (int i = 0; i < members.size(); i++) {
            String at = "members[" + i + "].";
            dictionaries.require("relation-to-head", members.get(i).relation(), at + "relation");
            once(known, members.get(i).personId(), at);
        }
        oneHead(members.stream().filter(HouseholdChange.Relation::isHead).count());
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

    private void causes(List<String> causes) {
        for (int i = 0; i < causes.size(); i++) {
            dictionaries.require("hardship-cause", causes.get(i), "causes[" + i + "]");
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

    private static void oneHead(long heads) {
        if (heads != 1) {
            throw HouseholdProblem.HEAD_EXACTLY_ONE.at("members");
        }
    }
}
