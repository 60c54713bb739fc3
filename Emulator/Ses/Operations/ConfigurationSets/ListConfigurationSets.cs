using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_ListConfigurationSets.html</summary>
internal sealed class ListConfigurationSets(SesState state) : IQueryOperation
{
    public string Name => "ListConfigurationSets";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("ses:ListConfigurationSets", "*");
        var (page, next) = Paging.Take(state.ConfigurationSets.Under(SesState.Key(call.Region, "")), call.Form["NextToken"], call.Form.Number("MaxItems"), set => set.Name);
        result.List("ConfigurationSets", page, set => result.Text("Name", set.Name));
        result.Text("NextToken", next);
        return ValueTask.CompletedTask;
    }
}
