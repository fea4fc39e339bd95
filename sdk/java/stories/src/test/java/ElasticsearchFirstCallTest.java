import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dragoman_project.elasticsearch.ApiClient;
import io.github.dragoman_project.elasticsearch.api.AuthenticationApi;
import io.github.dragoman_project.elasticsearch.model.Authentication;
import org.junit.jupiter.api.Test;

/** The first call, as README.md shows it. */
class ElasticsearchFirstCallTest {
    @Test
    void theAdministratorIsTheAdministrator() throws Exception {
        String address = Server.door("elasticsearch");
        String password = Server.adminPassword();

        ApiClient client = new ApiClient().setBasePath(address);
        client.setUsername("admin");
        client.setPassword(password);
        Authentication me = new AuthenticationApi(client).authenticate(null, null, null, null, null);
        System.out.println(me.getUsername());

        assertEquals("admin", me.getUsername());
    }
}
