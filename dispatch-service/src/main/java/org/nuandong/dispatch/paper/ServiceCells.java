package org.nuandong.dispatch.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.daily.ServiceRecord;
import org.nuandong.dispatch.daily.ServiceRecords;
import org.nuandong.dispatch.hospital.HospitalRecord;
import org.nuandong.dispatch.hospital.HospitalRecords;

/** 在站服务: the five helps of 381号 Art. 7 as they were given, counted, and what else was done. */
@ApplicationScoped
class ServiceCells implements CellSource {

    private static final String MEAL = "meal";
    private static final String KIN = "telephone";
    private static final String LODGING = "lodging";
    private static final String TREATMENT = "treatment";
    private static final Set<String> MEDICAL = Set.of("medicine", "examination");
    private static final Set<String> TOLD_ELSEWHERE = Set.of(MEAL, KIN, LODGING, TREATMENT);

    private final ServiceRecords services;
    private final HospitalRecords hospitals;
    private final Stays stays;
    private final PaperWords words;

    ServiceCells(
            ServiceRecords services, HospitalRecords hospitals, Stays stays, PaperWords words) {
        this.services = services;
        this.hospitals = hospitals;
        this.stays = stays;
        this.words = words;
    }

    @Override
    public boolean fills(PaperForm form) {
        return form == PaperForm.SERVICE_AND_DEPARTURE_RECORD;
    }

    @Override
    public void fill(PaperFacts facts, Stay stay, String purpose) {
        List<ServiceRecord> given = services.of(stay.caseId());
        facts.put("food", times(given, item -> item.equals(MEAL)))
                .put("kinContact", times(given, item -> item.equals(KIN)))
                .put("medical", medical(given, hospitals.of(stay.caseId())))
                .put("otherServices", others(stay, given));
    }

    private String medical(List<ServiceRecord> given, List<HospitalRecord> treated) {
        return joined(
                "\n",
                Stream.concat(
                        treated.stream().map(ServiceCells::stay),
                        Stream.of(times(given, MEDICAL::contains))));
    }

    private static String stay(HospitalRecord treated) {
        String until = treated.until() == null ? "今" : PaperWords.day(treated.until());
        return treated.hospital() + "：" + PaperWords.day(treated.from()) + "至" + until;
    }

    private String others(Stay stay, List<ServiceRecord> given) {
        List<String> lines = new ArrayList<>();
        lines.add(words.words("primary-service", stays.primaryServices(stay.caseId())));
        lines.add(times(given, item -> !TOLD_ELSEWHERE.contains(item) && !MEDICAL.contains(item)));
        int talks = services.talks(stay.caseId());
        lines.add(talks == 0 ? null : "谈话" + talks + "次");
        return joined("；", lines.stream());
    }

    /** "用餐6次、衣被1次（棉大衣1）": by the label of the item, with the goods that were given. */
    String times(List<ServiceRecord> given, Predicate<String> which) {
        Map<String, List<ServiceRecord>> byItem =
                given.stream()
                        .filter(service -> which.test(service.item()))
                        .collect(
                                Collectors.groupingBy(
                                        ServiceRecord::item, TreeMap::new, Collectors.toList()));
        return byItem.entrySet().stream()
                .map(
                        item ->
                                words.word("care-service-item", item.getKey())
                                        + item.getValue().size()
                                        + "次"
                                        + goods(item.getValue()))
                .collect(Collectors.joining("、"));
    }

    private String goods(List<ServiceRecord> given) {
        Map<String, Integer> pieces = new TreeMap<>();
        given.forEach(
                service ->
                        service.goods()
                                .forEach(
                                        (item, number) ->
                                                pieces.merge(item, number, Integer::sum)));
        return pieces.isEmpty()
                ? ""
                : pieces.entrySet().stream()
                        .map(piece -> words.word("relief-item", piece.getKey()) + piece.getValue())
                        .collect(Collectors.joining("、", "（", "）"));
    }

    private static String joined(String between, Stream<String> parts) {
        return parts.filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
