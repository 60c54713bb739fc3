using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html</summary>
internal sealed class DescribeParameters(SsmState state) : SsmOperation("DescribeParameters")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        call.Demand("ssm:DescribeParameters", $"arn:aws:ssm:{call.Region}:{call.AccountId}:*");
        var (old, filters) = (input.Objects("Filters").ToArray(), input.Objects("ParameterFilters").ToArray());
        if (old.Length > 0 && filters.Length > 0)
        {
            throw SsmErrors.Validation("You can use either Filters or ParameterFilters in a single request.");
        }

        var passes = old.Length > 0
            ? ParameterFilters.Read(old, "Name", "Type", "KeyId")
            : ParameterFilters.Read(filters, "Path", "Name", "Type", "KeyId", "Tier", "DataType", "tag");
        // Nobody shares parameters with the only account.
        var found = Flag(input, "Shared") ? [] : state.In(call.Region).Where(parameter => passes(parameter, parameter.Latest));
        var (page, next) = Page(input, found, 10, 50, parameter => parameter.Name);
        return Paged("Parameters", page.Select(ParameterAnswer.Metadata), next);
    }
}
