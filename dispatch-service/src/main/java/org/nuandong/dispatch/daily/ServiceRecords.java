package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** 服务之门: what was done for a guest, for the papers of the case; what was withdrawn is none. */
@ApplicationScoped
public class ServiceRecords {

    private final DailyRepository days;

    ServiceRecords(DailyRepository days) {
        this.days = days;
    }

    /** The first one first. The caller has checked who may read. */
    public List<ServiceRecord> of(UUID caseId) {
        Map<UUID, Map<String, Integer>> goods =
                days.goodsOfCase(caseId).stream()
                        .collect(
                                Collectors.groupingBy(
                                        GivenGoods::serviceId,
                                        Collectors.toMap(
                                                GivenGoods::item,
                                                GivenGoods::quantity,
                                                Integer::sum,
                                                TreeMap::new)));
        return days.standingServices(caseId).stream()
                .map(
                        service ->
                                new ServiceRecord(
                                        service.kind(),
                                        service.item(),
                                        goods.getOrDefault(service.id(), Map.of()),
                                        service.costYuan(),
                                        service.at()))
                .toList();
    }

    /** How often somebody spoke with the guest; what was said is nobody's business here. */
    public int talks(UUID caseId) {
        return days.of(CareTalk.class, caseId).size();
    }
}
