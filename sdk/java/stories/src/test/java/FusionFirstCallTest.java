import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dragoman_project.fusion.ApiClient;
import io.github.dragoman_project.fusion.api.UserManagementApi;
import io.github.dragoman_project.fusion.model.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first call, as README.md shows it. */
class FusionFirstCallTest {
    @Test
    void theAdministratorIsTheAdministrator() throws Exception {
        String address = Server.door("fusion");
        String password = Server.adminPassword();

        ApiClient client = new ApiClient().setBasePath(address);
        client.setUsername("admin");
        client.setPassword(password);
        List<User> users = new UserManagementApi(client).getUsers("admin", null, null, null, null, null);
        System.out.println(users.get(0).getUsername());

        assertEquals("admin", users.get(0).getUsername());
    }
}
