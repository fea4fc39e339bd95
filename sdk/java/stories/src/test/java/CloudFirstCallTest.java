import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dragoman_project.cloud.ApiClient;
import io.github.dragoman_project.cloud.api.AuthenticationApi;
import io.github.dragoman_project.cloud.api.UsersApi;
import io.github.dragoman_project.cloud.model.LoginRequest;
import io.github.dragoman_project.cloud.model.User;
import org.junit.jupiter.api.Test;

/** The first call, as README.md shows it. */
class CloudFirstCallTest {
    @Test
    void theAdministratorIsTheAdministrator() throws Exception {
        String address = Server.door("cloud");
        String password = Server.adminPassword();

        ApiClient client = new ApiClient().setBasePath(address);
        LoginRequest admin = new LoginRequest().username("admin").password(password);
        client.setBearerToken(new AuthenticationApi(client).login(admin).getToken());
        User me = new UsersApi(client).getCurrentUser();
        System.out.println(me.getUserName());

        assertEquals("admin", me.getUserName());
    }
}
