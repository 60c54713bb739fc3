using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>How answers tell of instance profiles.</summary>
internal static class ProfileXml
{
    public static void WriteProfile(this XmlWriter xml, InstanceProfile profile, IamState state)
    {
        xml.Text("Path", profile.Path);
        xml.Text("InstanceProfileName", profile.Name);
        xml.Text("InstanceProfileId", profile.Id);
        xml.Text("Arn", profile.Arn);
        xml.Time("CreateDate", profile.CreatedAt);
        Principal[] roles = profile.RoleName is { } role ? [state.Get("Role", role)] : [];
        xml.List("Roles", roles, held => xml.WritePrincipal(held));
        if (profile.Tags.Count > 0)
        {
            xml.WriteTags(profile.Tags);
        }
    }
}
