package org.nuandong.beneficiary.confirmation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** 认定步骤: the way of a place, as its preset says it; at least one step, a notice with its days. */
record StepPlan(List<PlannedStep> steps) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static StepPlan parse(String text) {
        try {
            return new StepPlan(JSON.readValue(text, new TypeReference<List<PlannedStep>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preset confirmation.steps cannot be read", e);
        }
    }

    StepPlan {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.stream().anyMatch(StepPlan::isUnclear)) {
            throw new IllegalStateException("preset confirmation.steps says too little");
        }
    }

    String text() {
        try {
            return JSON.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("steps of a confirmation", e);
        }
    }

    PlannedStep at(int position) {
        return steps.get(position);
    }

    boolean isLast(int position) {
        return position == steps.size() - 1;
    }

    private static boolean isUnclear(PlannedStep step) {
        return step.step() == null
                || step.role() == null
                || step.withinDays() < 1
                || step.isNotice() && (step.noticeDays() == null || step.noticeDays() < 1);
    }
}
