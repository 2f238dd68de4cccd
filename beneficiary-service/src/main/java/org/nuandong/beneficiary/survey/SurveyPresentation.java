package org.nuandong.beneficiary.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.person.PersonView;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.region.RegionCode;

/** Puts tasks and what was written together for an answer; each reading is entered in the book. */
@ApplicationScoped
class SurveyPresentation {

    private static final List<String> ANSWERS = List.of("survey.answers");

    private final SurveyRepository repository;
    private final SaidAtDoor words;
    private final HouseholdFiles households;
    private final PersonRegister people;
    private final AuditTrail audit;
    private final Event<FileRead> readers;

    SurveyPresentation(
            SurveyRepository repository,
            SaidAtDoor words,
            HouseholdFiles households,
            PersonRegister people,
            AuditTrail audit,
            Event<FileRead> readers) {
        this.repository = repository;
        this.words = words;
        this.households = households;
        this.people = people;
        this.audit = audit;
        this.readers = readers;
    }

    /** By task, a few statements for all of them. */
    Map<UUID, SurveyView.TaskView> tasks(List<SurveyTask> shown) {
        Map<UUID, HouseholdFiles.Home> homes =
                households.homes(shown.stream().map(SurveyTask::householdId).toList());
        List<UUID> heads =
                homes.values().stream()
                        .map(HouseholdFiles.Home::headId)
                        .filter(Objects::nonNull)
                        .toList();
        Map<UUID, PersonView> names = people.seen(heads, "list");
        Map<UUID, SurveyView.TaskView> views = new HashMap<>();
        for (SurveyTask task : shown) {
            HouseholdFiles.Home home = homes.get(task.householdId());
            PersonView head = home.headId() == null ? null : names.get(home.headId());
            views.put(task.id(), view(task, home.version(), head == null ? null : head.name()));
        }
        return views;
    }

    SurveyView.TaskView task(SurveyTask task) {
        return tasks(List.of(task)).get(task.id());
    }

    SurveyView.Detail detail(SurveyTask task) {
        read(task);
        List<Question> questions = questions(task);
        return new SurveyView.Detail(
                task(task),
                repository.visits(task.id()).stream().map(one -> visit(one, questions)).toList());
    }

    SurveyView.ConflictView conflict(SurveyVisit sent) {
        SurveyTask task = repository.findById(sent.taskId());
        read(task);
        List<Question> questions = questions(task);
        SurveyVisit held = repository.visit(sent.heldVisitId());
        return new SurveyView.ConflictView(
                sent.id(),
                sent.taskId(),
                sent.conflict(),
                held == null ? null : visit(held, questions),
                visit(sent, questions),
                task(task));
    }

    private List<Question> questions(SurveyTask task) {
        UUID asked =
                repository
                        .getEntityManager()
                        .find(SurveyRound.class, task.roundId())
                        .questionnaireId();
        return repository.getEntityManager().find(Questionnaire.class, asked).questions();
    }

    private SurveyView.VisitView visit(SurveyVisit visit, List<Question> questions) {
        SurveyRequests.Visit said = words.open(visit);
        Map<String, Object> answers =
                said == null || said.answers() == null ? Map.of() : said.answers();
        return new SurveyView.VisitView(
                visit.id(),
                visit.taskId(),
                visit.standing(),
                visit.result(),
                visit.visitedAt(),
                visit.recordedAt(),
                visit.worker(),
                said == null ? null : answers,
                said == null ? null : said.note(),
                Answers.proposals(questions, answers),
                visit.conflict());
    }

    private void read(SurveyTask task) {
        readers.fire(new FileRead());
        Map<UUID, RegionCode> household = Map.of(task.householdId(), task.region());
        audit.readAll("household", household, ANSWERS, "view");
    }

    private static SurveyView.TaskView view(SurveyTask task, int householdVersion, String head) {
        return new SurveyView.TaskView(
                task.id(),
                task.roundId(),
                task.region().code(),
                task.householdId(),
                head,
                task.worker(),
                task.state(),
                task.tries(),
                task.againOn(),
                task.newlyFound(),
                task.longitude(),
                task.latitude(),
                task.version(),
                householdVersion,
                task.changedAt());
    }
}
