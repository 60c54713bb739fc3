using System.Security.Cryptography;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace CampusIssues.AppHost;

/// <summary>
/// The template as it stands when no parameter is given. CloudFormation takes 51,200 characters in a request and the whole template is
/// longer: what its conditions leave out on a laptop (functions, roles, API, alarms) is left out before it is sent.
/// </summary>
internal static class TemplateExtensions
{
    /// <summary>Writes what the conditions leave of the template, and answers where it is.</summary>
    /// <exception cref="DistributedApplicationException">There is no such file.</exception>
    public static string Template(this IDistributedApplicationBuilder builder, string path)
    {
        var full = Path.GetFullPath(path, builder.AppHostDirectory);
        if (!File.Exists(full))
        {
            throw new DistributedApplicationException($"The template {full} does not exist.");
        }

        var text = Reduce(File.ReadAllText(full));
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
        var file = Path.Combine(Path.GetTempPath(), $"campus-issues-{name}.yaml");
        File.WriteAllText(file, text);
        return file;
    }

    internal static string Reduce(string template)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(template));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var conditions = new TemplateConditions(root);
        foreach (var section in new[] { "Resources", "Outputs" }.Select(name => TemplateConditions.Section(root, name)))
        {
            foreach (var (name, _) in section.Children.Where(entry => !conditions.Holds(entry.Value)).ToArray())
            {
                section.Children.Remove(name);
            }

            Choose(section, conditions);
        }

        using var writer = new StringWriter();
        yaml.Save(writer, assignAnchors: false);
        return writer.ToString();
    }

    /// <summary>Puts the branch that is taken in the place of each <c>!If</c>; a member whose branch is no value goes.</summary>
    private static void Choose(YamlNode node, TemplateConditions conditions)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping.Children.ToArray())
                {
                    Put(conditions.Branch(value), chosen => mapping.Children[key] = chosen, () => mapping.Children.Remove(key));
                }

                break;
            case YamlSequenceNode sequence:
                var items = sequence.Children.Select(conditions.Branch).OfType<YamlNode>().ToArray();
                sequence.Children.Clear();
                foreach (var item in items)
                {
                    sequence.Children.Add(item);
                    Choose(item, conditions);
                }

                break;
        }

        void Put(YamlNode? chosen, Action<YamlNode> keep, Action drop)
        {
            if (chosen is null)
            {
                drop();
            }
            else
            {
                keep(chosen);
                Choose(chosen, conditions);
            }
        }
    }
}
