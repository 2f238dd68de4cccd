package org.nuandong.deploy.local;

import java.nio.channels.FileLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.nuandong.deploy.embedded.FreePort;
import org.nuandong.deploy.embedded.SigningKey;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.clock.JourneyTime;

/**
 * The whole system, running: PostgreSQL, Kafka and the three packaged services on one machine. Each
 * part can be killed and started again; time can be moved when the settings lay the journey's clock
 * beside the services. {@code try (LocalSystem system = LocalSystem.start(
 * LocalSettings.forJourney(folder))) { … }}
 */
public final class LocalSystem implements AutoCloseable {

    private final LocalHome home;
    private final FileLock lock;
    private final Backbone backbone;
    private final SigningKey signingKey;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final List<ServiceProcess> replicas = new ArrayList<>();
    private final LocalSettings settings;
    private boolean closed;

    private LocalSystem(LocalHome home, FileLock lock, Backbone backbone, LocalSettings settings) {
        this.settings = settings;
        this.home = home;
        this.lock = lock;
        this.backbone = backbone;
        this.signingKey = home.signingKey();
    }

    public static LocalSystem start(LocalSettings settings) {
        return start(settings, Progress.SILENT, system -> {});
    }

    /** {@code whenMade} gets the system before its parts run, so that a stop finds all of them. */
    static LocalSystem start(
            LocalSettings settings,
            Progress progress,
            java.util.function.Consumer<LocalSystem> whenMade) {
        LocalHome home = LocalHome.open(settings.home()).requireRoom();
        FileLock lock = home.lock();
        settings.services().forEach(service -> service.packaged(settings.checkout()));
        Strays.stop(home);
        LocalSystem system =
                new LocalSystem(home, lock, new Backbone(home, settings.freePorts()), settings);
        whenMade.accept(system);
        try {
            system.run(progress);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private void run(Progress progress) {
        backbone.requirePorts();
        if (!settings.freePorts()) {
            requireServicePorts();
        }
        Stopwatch watch = new Stopwatch();
        FutureTask<Void> kafka =
                aside(
                        () -> {
                            backbone.startKafka();
                            progress.ready("Kafka", watch.elapsed(), backbone.bootstrapServers());
                        },
                        "start-kafka");
        ServiceSetup setup = new ServiceSetup(settings, home);
        FutureTask<Void> keysets = aside(() -> setup.makeKeysets(), "make-keysets");
        backbone.startPostgres();
        progress.ready("PostgreSQL", watch.elapsed(), "127.0.0.1:" + backbone.postgresPort());
        await(keysets);
        // Services start beside Kafka: without it they are degraded, not down.
        for (Service service : settings.services()) {
            add(setup.process(service, backbone.database(service), backbone.bootstrapServers()));
        }
        await(kafka);
        for (ServiceProcess process : services.values()) {
            process.awaitReady();
            progress.ready(
                    process.service().displayName(), watch.elapsed(), process.address().toString());
        }
    }

    private static FutureTask<Void> aside(Runnable work, String name) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        new Thread(task, name).start();
        return task;
    }

    private static void await(FutureTask<Void> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        }
    }

    private synchronized void add(ServiceProcess process) {
        if (closed) {
            throw new IllegalStateException("stopped while starting");
        }
        services.put(process.service(), process);
        process.start();
    }

    private static void requireServicePorts() {
        for (Service service : Service.values()) {
            FreePort.require(service.port(), service.displayName());
            FreePort.require(service.managementPort(), service.displayName());
        }
    }

    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    /**
     * A second process of a service on the same database, not yet started, with more environment;
     * needs free ports.
     */
    public ServiceProcess replica(Service service, Map<String, String> environment) {
        Map<String, String> whole = new HashMap<>(settings.serviceEnvironment());
        whole.putAll(environment);
        ServiceProcess replica =
                new ServiceSetup(settings.with(whole), home)
                        .replica(service, backbone.database(service), backbone.bootstrapServers());
        replicas.add(replica);
        return replica;
    }

    public List<ServiceProcess> services() {
        return List.copyOf(services.values());
    }

    public Backbone backbone() {
        return backbone;
    }

    java.nio.file.Path folder() {
        return home.folder();
    }

    /** The journey's time; without effect on services that run by the machine's. */
    public JourneyTime time() {
        return JourneyTime.in(home.clockFile());
    }

    /** {@code system.sign(TokenDraft.of("hotline-clerk").regions("420200"))}. */
    public String sign(TokenDraft draft) {
        return draft.signedBy(signingKey);
    }

    /** A client of one service with a token of these roles for this region and all below it. */
    public Api api(Service service, String region, String... roles) {
        return api(service, TokenDraft.of(roles).regions(region));
    }

    public Api api(Service service, TokenDraft draft) {
        return new Api(services.get(service).address(), sign(draft));
    }

    /** Somebody without a token: a citizen. */
    public Api anybody(Service service) {
        return new Api(services.get(service).address(), null);
    }

    /** A client of one process, a replica say. */
    public Api api(ServiceProcess process, String region, String... roles) {
        return new Api(process.address(), sign(TokenDraft.of(roles).regions(region)));
    }

    /** Services first, then Kafka, then PostgreSQL: nobody loses what it leans on. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        List<Thread> stops =
                Stream.concat(services.values().stream(), replicas.stream())
                        .map(s -> new Thread(s::stop, "stop"))
                        .toList();
        stops.forEach(Thread::start);
        stops.forEach(LocalSystem::join);
        backbone.stop();
        // What was just being started when the stop came.
        Strays.stop(home);
        try {
            lock.channel().close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(60).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
