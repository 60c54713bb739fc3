using CampusIssues.Emulator.CloudWatch.Dashboards;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Dashboards;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html</summary>
internal sealed class PutDashboard(DashboardStore dashboards, TimeProvider time) : CloudWatchOperation
{
    public override string Name => "PutDashboard";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var dashboard = Read(input, time.GetUtcNow(), out var warnings);
        call.Demand("cloudwatch:PutDashboard", dashboard.Arn);
        dashboards.Put(dashboard);
        return Done(new Answer { { "DashboardValidationMessages", warnings.Select(warning => new Answer { { "DataPath", warning.Path }, { "Message", warning.Text } }) } });
    }

    /// <summary>The dashboard of a request, of a client or a template.</summary>
    /// <exception cref="AwsException"><c>DashboardInvalidInputError</c> with every fault of the body.</exception>
    public static Dashboard Read(Input input, DateTimeOffset now, out IReadOnlyList<DashboardMessage> warnings)
    {
        var (name, body) = (input.Text("DashboardName"), input.Text("DashboardBody"));
        new Constraints().Required("dashboardName", name).Required("dashboardBody", body).Enforce("ValidationException");
        if (!DashboardRules.IsName(name!))
        {
            throw Invalid($"The value {name} for field DashboardName contains invalid characters. It can only contain alphanumerics, dash (-) and underscore (_).\n", []);
        }

        (var faults, warnings) = DashboardRules.Check(body!);
        return faults.Count == 0
            ? new Dashboard(name!, body!, now) { Tags = TagInput.Read(input) }
            : throw Invalid($"The field DashboardBody must be a valid JSON object\n{string.Join('\n', faults.Select(fault => $"{fault.Path}: {fault.Text}"))}", faults);
    }

    private static AwsException Invalid(string message, IReadOnlyList<DashboardMessage> faults) => new("DashboardInvalidInputError", message)
    {
        WriteMembers = json =>
        {
            json.WriteStartArray("dashboardValidationMessages");
            foreach (var fault in faults)
            {
                json.WriteStartObject();
                json.WriteString("DataPath", fault.Path);
                json.WriteString("Message", fault.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        },
    };
}
