package org.nuandong.commons.relay;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;
import org.nuandong.commons.event.EventConfig;

/** Makes the topics this service writes to or reads, when they are missing. */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int PATIENCE_MILLIS = 5_000;

    /** Dead letters hold whatever was sent, however large. */
    private static final String LARGEST_DEAD_LETTER = String.valueOf(16 * 1024 * 1024);

    private final Map<String, Object> broker;
    private final EventConfig config;
    private final Set<String> present = new HashSet<>();

    Topics(@Identifier("default-kafka-broker") Map<String, Object> broker, EventConfig config) {
        this.broker = broker;
        this.config = config;
    }

    /** Never keeps the service from starting: without Kafka it works on, degraded. */
    void makeOwn() {
        try {
            make(own());
        } catch (KafkaException e) {
            LOG.warnf("Kafka does not answer yet, topics are made later: %s", e.getMessage());
        }
    }

    private Set<String> own() {
        Set<String> own = new LinkedHashSet<>(config.topics());
        own.add(config.topic());
        own.add(config.deadLetterTopic());
        return own;
    }

    /** Cheap when they are known to exist. */
    synchronized void make(Set<String> names) {
        List<String> missing = names.stream().filter(name -> !present.contains(name)).toList();
        if (missing.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(adminConfig())) {
            for (String name : missing) {
                create(admin, name);
                present.add(name);
            }
        }
    }

    private Map<String, Object> adminConfig() {
        Map<String, Object> admin = new HashMap<>(broker);
        admin.keySet().retainAll(AdminClientConfig.configNames());
        admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return admin;
    }

    private void create(Admin admin, String name) {
        try {
            admin.createTopics(List.of(topic(name)))
                    .all()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            LOG.infof("made topic %s", name);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic " + name + " cannot be made", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("topic " + name + " cannot be made in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private NewTopic topic(String name) {
        Optional<Short> replicas =
                config.replicationFactor() > 0
                        ? Optional.of(config.replicationFactor())
                        : Optional.empty();
        return new NewTopic(name, Optional.of(config.partitions()), replicas)
                .configs(settings(name));
    }

    private Map<String, String> settings(String name) {
        String retention = String.valueOf(config.topicRetention().toMillis());
        if (config.compactedTopics().contains(name)) {
            // What was erased is gone from the disk in days, and who was away still hears of it.
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT,
                    TopicConfig.DELETE_RETENTION_MS_CONFIG,
                    retention,
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                    String.valueOf(config.compactionLag().toMillis()));
        }
        return name.equals(config.deadLetterTopic())
                ? Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        retention,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        LARGEST_DEAD_LETTER)
                : Map.of(TopicConfig.RETENTION_MS_CONFIG, retention);
    }
}
