package io.github.dragoman_project.test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** A Dragoman in a container, for those who test with containers anyway. */
public final class DragomanContainer extends GenericContainer<DragomanContainer> {
    private static final int ELASTICSEARCH = 9200;
    private static final int CLOUD = 12400;
    private static final int KUZZLE = 7512;
    private static final int FUSION = 6764;
    private static final int MANAGEMENT = 8080;

    private final List<String> command = new ArrayList<>(List.of("serve", "--ephemeral"));
    private int seeds;
    private String password = "ephemeral-admin-1";

    /** An image of "make dist". */
    public DragomanContainer(String image) {
        super(DockerImageName.parse(image));
        withExposedPorts(ELASTICSEARCH, CLOUD, KUZZLE, FUSION, MANAGEMENT);
        waitingFor(Wait.forLogMessage(".*\"ready\":true.*", 1));
        withCommand(command.toArray(new String[0]));
    }

    /** A seed as YAML or JSON text. */
    public DragomanContainer withSeed(String text) {
        String path = "/tmp/seed" + seeds++;
        command.addAll(List.of("--seed", path));
        withCopyToContainer(Transferable.of(text), path);
        return withCommand(command.toArray(new String[0]));
    }

    /** The administrator's password. */
    public DragomanContainer withPassword(String password) {
        this.password = password;
        return withEnv("DRAGOMAN_ADMIN_PASSWORD", password);
    }

    public String adminPassword() {
        return password;
    }

    public URI elasticsearch() {
        return door(ELASTICSEARCH);
    }

    public URI cloud() {
        return door(CLOUD);
    }

    public URI kuzzle() {
        return door(KUZZLE);
    }

    public URI fusion() {
        return door(FUSION);
    }

    public URI management() {
        return door(MANAGEMENT);
    }

    private URI door(int port) {
        return URI.create("http://" + getHost() + ":" + getMappedPort(port));
    }
}
