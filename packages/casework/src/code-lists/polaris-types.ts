import { codeList } from './code-list.ts'

/** Where exploitation happens, as a sector pick-list: the twenty-five types of Polaris. Finer than a form, not a form. */
export const polarisTypes = codeList({
  name: 'polaris-types',
  title: 'Type of trafficking (Polaris)',
  source: 'Polaris, The Typology of Modern Slavery, press release listing the 25 types',
  provenance: 'verified',
  terms: [
    ['escort-services', 'Escort services'],
    ['illicit-massage-health-beauty', 'Illicit massage, health and beauty'],
    ['outdoor-solicitation', 'Outdoor solicitation'],
    ['residential', 'Residential'],
    ['domestic-work', 'Domestic work'],
    ['bars-strip-clubs-cantinas', 'Bars, strip clubs and cantinas'],
    ['pornography', 'Pornography'],
    ['traveling-sales-crews', 'Traveling sales crews'],
    ['restaurants-food-service', 'Restaurants and food service'],
    ['peddling-begging', 'Peddling and begging'],
    ['agriculture-animal-husbandry', 'Agriculture and animal husbandry'],
    ['personal-sexual-servitude', 'Personal sexual servitude'],
    ['health-beauty-services', 'Health and beauty services'],
    ['construction', 'Construction'],
    ['hotels-hospitality', 'Hotels and hospitality'],
    ['landscaping', 'Landscaping'],
    ['illicit-activities', 'Illicit activities'],
    ['arts-entertainment', 'Arts and entertainment'],
    ['commercial-cleaning', 'Commercial cleaning'],
    ['factories-manufacturing', 'Factories and manufacturing'],
    ['remote-interactive-sexual-acts', 'Remote interactive sexual acts'],
    ['carnivals', 'Carnivals'],
    ['forestry-logging', 'Forestry and logging'],
    ['health-care', 'Health care'],
    ['recreational-facilities', 'Recreational facilities'],
  ],
})

export type PolarisType = (typeof polarisTypes.codes)[number]
