from enum import StrEnum


class NewUserSecurityRolesItem(StrEnum):
    ECE_DEPLOYMENT_MANAGER = "ece_deployment_manager"
    ECE_DEPLOYMENT_VIEWER = "ece_deployment_viewer"
    ECE_PLATFORM_ADMIN = "ece_platform_admin"
    ECE_PLATFORM_VIEWER = "ece_platform_viewer"

    def __str__(self) -> str:
        return str(self.value)
