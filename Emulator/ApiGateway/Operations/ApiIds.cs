using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Ids of new APIs. The tag <c>_custom_id_</c> pins one, as in LocalStack.</summary>
internal static class ApiIds
{
    public const string CustomIdTag = "_custom_id_";

    public static string New(ApiStore store, Dictionary<string, string>? tags)
    {
        if (tags?.GetValueOrDefault(CustomIdTag) is not { Length: > 0 } custom)
        {
            return Ids.New();
        }

        return store.Find(custom) is null ? custom : throw Errors.Conflict($"The API id '{custom}' is taken");
    }
}
